"""Writes minilm.onnx: the BERT encoder of all-MiniLM-L6-v2 with mean pooling and L2 norm, holding no weights.

Every tensor is an external-data offset into the published `model.safetensors`, so the weights run unconverted and unduplicated.
Run once, with the `onnx` package at hand: `python make_graph.py path/to/model.safetensors`.
"""

import json
import sys
from pathlib import Path

from onnx import ModelProto, NodeProto, TensorProto, helper  # type: ignore[import-not-found]

GRAPH = Path(__file__).with_name("minilm.onnx")
LAYERS, HEADS, HEAD_SIZE, HIDDEN = 6, 12, 32, 384
EPSILON = 1e-12


class GraphWriter:
    """Collects nodes and initializers; every method returns the name of its output."""

    def __init__(self, weights: Path) -> None:
        with weights.open("rb") as file:
            header_size = int.from_bytes(file.read(8), "little")
            self._tensors = json.loads(file.read(header_size))
        self._file = weights.name
        self._data_start = 8 + header_size
        self.nodes: list[NodeProto] = []
        self.initializers: dict[str, TensorProto] = {}

    def weight(self, name: str) -> str:
        """A tensor of the weights file, by reference."""
        shape = self._tensors[name]["shape"]
        begin, end = self._tensors[name]["data_offsets"]
        tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=shape)
        tensor.data_location = TensorProto.EXTERNAL
        places = {"location": self._file, "offset": self._data_start + begin, "length": end - begin}
        for key, value in places.items():
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

    def add(self, operator: str, *inputs: str, **attributes: int | float | list[int]) -> str:
        """A node with one output."""
        output = f"{operator.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], **attributes))
        return output

    def dense(self, rows: str, name: str) -> str:
        """A linear layer over rows; the published matrix is (out, in), hence `transB`."""
        return self.add("Gemm", rows, self.weight(f"{name}.weight"), self.weight(f"{name}.bias"), transB=1)

    def layer_norm(self, rows: str, name: str) -> str:
        """Layer normalization over the last axis."""
        weight, bias = self.weight(f"{name}.weight"), self.weight(f"{name}.bias")
        return self.add("LayerNormalization", rows, weight, bias, axis=-1, epsilon=EPSILON)


def embeddings(graph: GraphWriter, length: str) -> str:
    """Rows (batch × length, hidden): word + position + type 0, normalized."""
    words = graph.add("Gather", graph.weight("embeddings.word_embeddings.weight"), "input_ids")
    table = graph.weight("embeddings.position_embeddings.weight")
    positions = graph.add("Slice", table, graph.integers(0), length, graph.integers(0))
    types = graph.weight("embeddings.token_type_embeddings.weight")
    first_type = graph.add("Slice", types, graph.integers(0), graph.integers(1), graph.integers(0))
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


def build(weights: Path) -> ModelProto:
    """The whole model: (input_ids, attention_mask), both (batch, length) of int64, to embedding (batch, 384)."""
    graph = GraphWriter(weights)
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
    return helper.make_model(body, opset_imports=[helper.make_opsetid("", 20)], ir_version=9)


if __name__ == "__main__":
    model = build(Path(sys.argv[1]))
    GRAPH.write_bytes(model.SerializeToString())
    sys.stdout.write(f"{GRAPH} {GRAPH.stat().st_size} bytes\n")
