"""Writes vectors.npz, the shipped vectors of the bundled cards. Run it when cards have changed, before a release.

From the root of the project: `python -m retrieval.models.make_vectors`.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.library import Library
from retrieval.embedders import MiniLMEmbedder
from retrieval.model_package import find_model, model_state
from retrieval.passages import passages_of
from retrieval.remembered import REMEMBERED, RememberingEmbedder, remember

if __name__ == "__main__":
    files = find_model()
    if files is None:
        sys.exit(model_state().says)
    texts = sorted({passage.embedded for card in Library.read() for passage in passages_of(card)})
    with TemporaryDirectory() as folder:
        embedder = MiniLMEmbedder(files, Path(folder), os.cpu_count() or 1)
        remember(RememberingEmbedder(embedder), texts)
    sys.stdout.write(f"{REMEMBERED}: {len(texts)} vectors, {REMEMBERED.stat().st_size} bytes\n")
