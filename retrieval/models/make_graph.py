"""Writes minilm.onnx: the BERT encoder of all-MiniLM-L6-v2 with mean pooling and L2 norm, holding no weights.

Every tensor is an external-data offset into the file that `retrieval.model_weights` makes of the published weights. Run
once, with the `onnx` package at hand, from the root of the project:
`python -m retrieval.models.make_graph path/to/model.safetensors`.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper  # type: ignore[import-not-found]

from retrieval.model_weights import BLOCK, LAYERS, WEIGHTS_FILE, Slot, write_weights

GRAPH = Path(__file__).with_name("minilm.onnx")
HEADS, HEAD_SIZE, HIDDEN = 12, 32, 384
EPSILON = 1e-12
_INTEGER_PRODUCTS = 4
"""The accuracy level at which the runtime multiplies bytes with bytes."""


class GraphWriter:
    """Collects nodes and initializers; every method returns the name of its output."""

    def __init__(self, slots: dict[str, Slot]) -> None:
        self._slots = slots
        self.nodes: list[NodeProto] = []
        self.initializers: dict[str, TensorProto] = {}

    def weight(self, name: str) -> str:
        """A tensor of the weights file, by reference."""
        slot = self._slots[name]
        tensor = TensorProto(name=name, data_type=helper.np_dtype_to_tensor_dtype(slot.dtype), dims=slot.shape)
        tensor.data_location = TensorProto.EXTERNAL
        length = int(np.prod(slot.shape)) * slot.dtype.itemsize
        for key, value in {"location": WEIGHTS_FILE, "offset": slot.offset, "length": length}.items():
            tensor.external_data.add(key=key, value=str(value))
        self.initializers[name] = tensor
        return name

    def integers(self, *values: int) -> str:
        """A constant list of integers."""
        name = "integers_" + "_".join(map(str, values))
        self.initializers[name] = helper.make_tensor(name, TensorProto.INT64, [len(values)], values)
        return name

    def number(self, value: float) -> str:
        """A constant number."""
        name = f"number_{value}"
        self.initializers[name] = helper.make_tensor(name, TensorProto.FLOAT, [], [value])
        return name

    def add(self, operator: str, *inputs: str, domain: str = "", **attributes: int | float | list[int]) -> str:
        """A node with one output."""
        output = f"{operator.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output

    def dense(self, rows: str, name: str) -> str:
        """A linear layer over rows."""
        matrix = self.weight(f"{name}.weight")
        outputs, blocks, _ = self._slots[name + ".weight"].shape
        shape = {"K": blocks * BLOCK, "N": outputs, "bits": 8, "block_size": BLOCK, "accuracy_level": _INTEGER_PRODUCTS}
        product = self.add("MatMulNBits", rows, matrix, self.weight(f"{name}.scale"), domain="com.microsoft", **shape)
        return self.add("Add", product, self.weight(f"{name}.bias"))

    def layer_norm(self, rows: str, name: str) -> str:
        """Layer normalization over the last axis."""
        weight, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.add("LayerNormalization", rows, weight, bias, axis=-1, epsilon=EPSILON)


def embeddings(graph: GraphWriter, length: str) -> str:
    """Rows (batch × length, hidden): word + position + type 0, normalized."""
    words = graph.add("Cast", graph.add("Gather", graph.weight("words"), "input_ids"), to=TensorProto.FLOAT)
    words = graph.add("Mul", words, graph.add("Gather", graph.weight("words.scale"), "input_ids"))
    positions = graph.add("Slice", graph.weight("positions"), graph.integers(0), length, graph.integers(0))
    first_type = graph.add("Slice", graph.weight("types"), graph.integers(0), graph.integers(1), graph.integers(0))
    total = graph.add("Add", graph.add("Add", words, positions), first_type)
    return graph.layer_norm(graph.add("Reshape", total, graph.integers(-1, HIDDEN)), "embeddings.LayerNorm")


def encoder_layer(graph: GraphWriter, rows: str, heads_shape: str, bias: str, name: str) -> str:
    """Self-attention and feed-forward, each with its residual and norm."""

    def heads(part: str, order: list[int]) -> str:
        projected = graph.dense(rows, f"{name}.attention.self.{part}")
        return graph.add("Transpose", graph.add("Reshape", projected, heads_shape), perm=order)

    query, value = heads("query", [0, 2, 1, 3]), heads("value", [0, 2, 1, 3])
    scores = graph.add("MatMul", query, heads("key", [0, 2, 3, 1]))
    scaled = graph.add("Mul", scores, graph.number(HEAD_SIZE**-0.5))
    weights = graph.add("Softmax", graph.add("Add", scaled, bias), axis=-1)
    context = graph.add("Transpose", graph.add("MatMul", weights, value), perm=[0, 2, 1, 3])
    attended = graph.dense(graph.add("Reshape", context, graph.integers(-1, HIDDEN)), f"{name}.attention.output.dense")
    rows = graph.layer_norm(graph.add("Add", attended, rows), f"{name}.attention.output.LayerNorm")
    inner = graph.add("Gelu", graph.dense(rows, f"{name}.intermediate.dense"))
    outer = graph.dense(inner, f"{name}.output.dense")
    return graph.layer_norm(graph.add("Add", outer, rows), f"{name}.output.LayerNorm")


def pooled(graph: GraphWriter, rows: str, shape: str, mask: str) -> None:
    """The mean of the unmasked tokens, of length one, as `embedding`."""
    tokens = graph.add("Reshape", rows, graph.add("Concat", shape, graph.integers(HIDDEN), axis=0))
    masked = graph.add("Mul", tokens, graph.add("Unsqueeze", mask, graph.integers(2)))
    total = graph.add("ReduceSum", masked, graph.integers(1), keepdims=0)
    # The sum needs no division by the count: the norm that follows takes any common factor out.
    norm = graph.add("ReduceL2", total, graph.integers(1), keepdims=1)
    graph.nodes.append(helper.make_node("Div", [total, norm], ["embedding"]))


def build(slots: dict[str, Slot]) -> ModelProto:
    """The whole model: (input_ids, attention_mask), both (batch, length) of int64, to embedding (batch, 384)."""
    graph = GraphWriter(slots)
    shape = graph.add("Shape", "input_ids")
    length = graph.add("Slice", shape, graph.integers(1), graph.integers(2))
    mask = graph.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    unseen = graph.add("Mul", graph.add("Sub", graph.number(1.0), mask), graph.number(-1e9))
    bias = graph.add("Unsqueeze", unseen, graph.integers(1, 2))
    heads_shape = graph.add("Concat", shape, graph.integers(HEADS, HEAD_SIZE), axis=0)
    rows = embeddings(graph, length)
    for layer in range(LAYERS):
        rows = encoder_layer(graph, rows, heads_shape, bias, f"encoder.layer.{layer}")
    pooled(graph, rows, shape, mask)
    axes = ["batch", "length"]
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, axes) for n in ("input_ids", "attention_mask")]
    outputs = [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", HIDDEN])]
    body = helper.make_graph(graph.nodes, "minilm", inputs, outputs, list(graph.initializers.values()))
    versions = [helper.make_opsetid("", 20), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(body, opset_imports=versions, ir_version=9)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        places = write_weights(Path(sys.argv[1]), Path(folder) / WEIGHTS_FILE)
    GRAPH.write_bytes(build(places).SerializeToString())
    sys.stdout.write(f"{GRAPH} {GRAPH.stat().st_size} bytes\n")
