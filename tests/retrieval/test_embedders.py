"""The graph against the published weights: known cosines, and one sentence computed anew with numpy alone."""

import math
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from retrieval.embedders import MiniLMEmbedder
from retrieval.model_package import ModelFiles
from retrieval.model_weights import WEIGHTS_FILE, WeightsError, ensure_weights, read_safetensors

HEADS, LAYERS = 12, 6


@pytest.fixture(scope="module")
def embedder(model: ModelFiles, weights_folder: Path) -> MiniLMEmbedder:
    return MiniLMEmbedder(model, weights_folder)


def test_the_published_examples_have_their_published_cosines(embedder: MiniLMEmbedder) -> None:
    sentences = ["That is a happy person", "That is a happy dog", "That is a very happy person", "Today is a sunny day"]
    vectors = embedder.embed(sentences)
    np.testing.assert_allclose(vectors @ vectors[0], [1.0, 0.695, 0.943, 0.257], atol=0.01)


def test_vectors_have_length_one_and_do_not_depend_on_their_neighbors(embedder: MiniLMEmbedder) -> None:
    texts = [
        "kids shout",
        "a much longer complaint about the first ten minutes after lunch in seventh grade",
        "",
        "kids shout",
    ]
    together = embedder.embed(texts)
    np.testing.assert_allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-5)
    alone = np.concatenate([embedder.embed([text]) for text in texts])
    assert (together * alone).sum(axis=1).min() > 0.999
    np.testing.assert_array_equal(together[0], together[3])


def test_a_text_of_any_length_is_embedded(embedder: MiniLMEmbedder) -> None:
    assert embedder.embed(["word " * 20_000]).shape == (1, 384)
    assert embedder.embed([]).shape == (0, 384)


def test_the_graph_computes_what_the_published_weights_say(embedder: MiniLMEmbedder, model: ModelFiles) -> None:
    text = "my freshmen write one sentence and put the pencil down"
    expected = computed_by_hand(model, text)
    assert float(embedder.embed([text])[0] @ expected) > 0.999


def computed_by_hand(model: ModelFiles, text: str) -> np.ndarray:
    """BERT with mean pooling in numpy, in the published precision."""
    weights = read_safetensors(model.weights)
    tokenizer = Tokenizer.from_file(str(model.tokenizer))
    tokenizer.no_padding()
    ids = tokenizer.encode(text).ids

    def dense(rows: np.ndarray, name: str) -> np.ndarray:
        return np.asarray(rows @ weights[f"{name}.weight"].T + weights[f"{name}.bias"])

    def norm(rows: np.ndarray, name: str) -> np.ndarray:
        centered = rows - rows.mean(axis=-1, keepdims=True)
        scaled = centered / np.sqrt((centered**2).mean(axis=-1, keepdims=True) + 1e-12)
        return np.asarray(scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"])

    rows = weights["embeddings.word_embeddings.weight"][ids]
    rows = rows + weights["embeddings.position_embeddings.weight"][: len(ids)]
    rows = norm(rows + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        query, key, value = (
            dense(rows, f"{name}.attention.self.{part}").reshape(len(ids), HEADS, -1).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        attention = np.exp(scores - scores.max(axis=-1, keepdims=True))
        context = (attention / attention.sum(axis=-1, keepdims=True)) @ value
        attended = dense(context.transpose(1, 0, 2).reshape(len(ids), -1), f"{name}.attention.output.dense")
        rows = norm(rows + attended, f"{name}.attention.output.LayerNorm")
        inner = dense(rows, f"{name}.intermediate.dense")
        inner = inner * (1 + np.vectorize(math.erf)(inner / math.sqrt(2))) / 2
        rows = norm(rows + dense(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
    mean = rows.mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean))


def test_damaged_eight_bit_weights_are_made_again(model: ModelFiles, tmp_path: Path) -> None:
    whole = (ensure_weights(model, tmp_path) / WEIGHTS_FILE).read_bytes()
    (tmp_path / WEIGHTS_FILE).write_bytes(whole[:-1] + b"x")
    assert (ensure_weights(model, tmp_path) / WEIGHTS_FILE).read_bytes() == whole
    assert [path.name for path in tmp_path.iterdir()] == [WEIGHTS_FILE]


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
def test_files_that_are_not_the_published_ones_are_refused(model: ModelFiles, tmp_path: Path, name: str) -> None:
    other = tmp_path / "package"
    other.mkdir()
    for file in (model.weights, model.tokenizer):
        (other / file.name).symlink_to(file)
    (other / name).unlink()
    (other / name).write_bytes(b"something else")
    with pytest.raises(WeightsError, match=name):
        ensure_weights(ModelFiles(other), tmp_path / "weights")


def test_a_folder_that_cannot_be_written_is_an_error_of_its_own(model: ModelFiles, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WeightsError, match="cannot be written"):
        ensure_weights(model, tmp_path / "file")
