"""Sentences as vectors: the one place that runs the sentence model."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime  # type: ignore[import-untyped]
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from retrieval.model_package import MODEL_NAME, ModelFiles
from retrieval.model_weights import ensure_weights

Vectors = NDArray[np.float32]

GRAPH = Path(__file__).parent / "models" / "minilm.onnx"
TOKENS_AT_MOST = 256
_BATCH = 4


class Embedder(Protocol):
    """Turns texts into vectors of length one."""

    name: str

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row per text, shape (texts, dimensions)."""
        ...


class MiniLMEmbedder:
    """all-MiniLM-L6-v2: 384 dimensions, English, at most 256 tokens of each text. Safe to call from several threads.

    The committed graph holds no weights; it names offsets into a file that `model_weights` makes of the published
    ones, once, in `folder`. WeightsError when that is not possible.
    """

    name = f"{MODEL_NAME}-8bit"

    def __init__(self, files: ModelFiles, folder: Path, threads: int = 1) -> None:
        weights = ensure_weights(files, folder)
        self._tokenizer = Tokenizer.from_file(str(files.tokenizer))
        self._tokenizer.enable_truncation(TOKENS_AT_MOST)
        self._tokenizer.no_padding()
        self._session = _session(weights, threads)

    def embed(self, texts: Sequence[str]) -> Vectors:
        encodings = self._tokenizer.encode_batch(list(texts))
        vectors = np.empty((len(texts), 384), dtype=np.float32)
        # Neighbors in length share a batch, so that little is padded.
        order = sorted(range(len(texts)), key=lambda i: len(encodings[i].ids))
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            vectors[batch] = self._run([encodings[i] for i in batch])
        return vectors

    def _run(self, encodings: list[Encoding]) -> Vectors:
        ids = np.zeros((len(encodings), max(len(e.ids) for e in encodings)), dtype=np.int64)
        for row, encoding in zip(ids, encodings, strict=True):
            row[: len(encoding.ids)] = encoding.ids
        # Token 0 is the padding, which no text can hold.
        inputs = {"input_ids": ids, "attention_mask": (ids != 0).astype(np.int64)}
        (vectors,) = self._session.run(None, inputs)
        return np.asarray(vectors, dtype=np.float32)


def _session(weights: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    # Threads that wait must not hold a core that the server needs.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(weights))
    return onnxruntime.InferenceSession(GRAPH.read_bytes(), options, providers=["CPUExecutionProvider"])
