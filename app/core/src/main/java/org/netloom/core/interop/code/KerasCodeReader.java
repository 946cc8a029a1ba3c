package org.netloom.core.interop.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.graph.Link;
import org.netloom.core.graph.TopDown;
import org.netloom.core.interop.BlockNames;
import org.netloom.core.interop.code.PythonCode.Call;
import org.netloom.core.interop.code.PythonCode.Items;
import org.netloom.core.interop.code.PythonCode.Name;
import org.netloom.core.interop.code.PythonCode.Statement;
import org.netloom.core.interop.code.PythonCode.Value;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.layers.shapes.ShapeResult;
import org.netloom.core.text.Failure;

/// Reads Keras code as blocks: `Sequential` with a list or `add`, functional calls, or bare lines of
/// layers, one below the other. Nothing is run; a refusal names its line.
public final class KerasCodeReader {
    /// What tutorials do with a model besides.
    private static final Set<String> PASSED_OVER = Set.of(
            "compile",
            "summary",
            "fit",
            "fit_generator",
            "evaluate",
            "evaluate_generator",
            "predict",
            "predict_generator",
            "save",
            "build",
            "load_weights");

    /// Letters of code that a person would paste.
    private static final int LONGEST = 1 << 20;

    private static final Pattern LAYER = Pattern.compile(
            "\\b(?:[A-Z][A-Za-z]*(?:2D|Normalization|ling)|Dense|Flatten|Dropout|Input|Activation)\\s*\\(");

    /// What a variable holds: a layer that was not called yet, or the block whose output it is (none for
    /// an empty model).
    private record Held(@Nullable Call layer, @Nullable String block, boolean model) {}

    private final Map<String, Held> variables = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private @Nullable String last;

    private KerasCodeReader() {}

    /// Whether a text may be meant as code of a net.
    public static boolean mayBeCode(String text) {
        return text.length() <= LONGEST && LAYER.matcher(text).find();
    }

    /// @throws Failure where something else stands there than layers that are known here
    public static Graph read(String code) throws Failure {
        var reader = new KerasCodeReader();
        for (var statement : PythonCode.read(code)) {
            reader.read(statement);
        }
        if (reader.blocks.isEmpty()) {
            throw Failure.of("There is no layer in it: copy lines such as layers.Dense(10).");
        }
        return TopDown.arrange(new Graph(reader.blocks, reader.links));
    }

    private void read(Statement statement) throws Failure {
        var value = statement.value();
        if (value instanceof Call call && call.function() instanceof Name(var function)) {
            int dot = function.lastIndexOf('.');
            var owner = dot < 0 ? "" : function.substring(0, dot);
            var method = function.substring(dot + 1);
            if (variables.containsKey(owner)
                    && method.equals("add")
                    && call.arguments().size() == 1) {
                var held = variables.get(owner);
                var end = place(call.arguments().getFirst(), held == null ? null : held.block, call.line());
                variables.put(owner, new Held(null, end, true));
                return;
            }
            if (variables.containsKey(owner) && PASSED_OVER.contains(method)) {
                return;
            }
        }
        if (statement.target() == null) {
            last = place(value, last, statement.line());
        } else {
            variables.put(statement.target(), held(value, statement.line()));
        }
    }

    private Held held(Value value, int line) throws Failure {
        return switch (value) {
            case Call call when isModel(call) -> new Held(null, model(call, null), true);
            case Call call
            when KerasCalls.isInput(call) || !(call.function() instanceof Name) ->
                new Held(null, place(call, null, line), false);
            case Call call when KerasCalls.isMergingFunction(call) -> new Held(null, place(call, null, line), false);
            case Call call -> {
                var function = ((Name) call.function()).name();
                yield variables.containsKey(function)
                        ? new Held(null, place(call, null, line), false)
                        : new Held(call, null, false);
            }
            case Name(var name) when variables.get(name) instanceof Held known -> known;
            default -> throw refused(line);
        };
    }

    private static boolean isModel(Call call) {
        var name = KerasCalls.name(call);
        return name.equals("Sequential") || name.equals("Model");
    }

    /// @return the block behind which the model goes on
    private @Nullable String model(Call call, @Nullable String from) throws Failure {
        if (KerasCalls.name(call).equals("Model")) {
            return null; // everything in it was placed when it was called
        }
        var before = from;
        var layers = call.arguments().isEmpty()
                ? call.options().get("layers")
                : call.arguments().getFirst();
        if (layers instanceof Items(var items)) {
            for (var item : items) {
                before = place(item, before, call.line());
            }
        }
        return before;
    }

    /// Puts down what a value makes: a layer behind `from`, or a call of one on what it names.
    private @Nullable String place(Value value, @Nullable String from, int line) throws Failure {
        switch (value) {
            case Name(var name)
            when variables.get(name) instanceof Held held -> {
                return held.layer == null ? held.block : place(held.layer, from, line);
            }
            case Call call
            when isModel(call) -> {
                return model(call, from);
            }
            case Call call
            when KerasCalls.isMergingFunction(call) -> {
                return add(call, sources(call.arguments(), line));
            }
            case Call call
            when call.function() instanceof Call layer && call.arguments().size() == 1 -> {
                var sources = sources(call.arguments(), line);
                return isModel(layer) ? model(layer, sources.getFirst()) : add(layer, sources);
            }
            case Call call
            when call.function() instanceof Name(var name) && variables.get(name) instanceof Held held -> {
                if (held.layer == null) {
                    throw refused(line);
                }
                variables.put(name, new Held(null, null, false)); // a second time would share its weights
                return add(held.layer, sources(call.arguments(), line));
            }
            case Call call -> {
                return add(call, from == null ? List.of() : List.of(from));
            }
            default -> throw refused(line);
        }
    }

    private List<String> sources(List<Value> arguments, int line) throws Failure {
        var sources = new ArrayList<String>();
        var inputs = arguments.isEmpty() ? List.<Value>of() : arguments.subList(0, 1);
        for (var argument : inputs) {
            for (var one : argument instanceof Items(var items) ? items : List.of(argument)) {
                var block = place(one, null, line);
                if (block == null) {
                    throw refused(line);
                }
                sources.add(block);
            }
        }
        return sources;
    }

    private static Failure refused(int line) {
        return Failure.of("Line {0} is more than a layer or an assignment of one: only those can be pasted.", line);
    }

    private String add(Call call, List<String> sources) throws Failure {
        var from = new ArrayList<>(sources);
        var shape = KerasCalls.inputShape(call);
        if (from.isEmpty() && shape != null && !KerasCalls.isInput(call)) {
            from.add(add(KerasCalls.input(shape, call.line()), "", List.of()));
        }
        var layer = KerasCalls.layer(call, from.isEmpty() ? null : shapes.get(from.getFirst()));
        return add(layer, KerasCalls.givenName(call), from);
    }

    private String add(Layer layer, String wanted, List<String> from) {
        var graph = new Graph(blocks, List.of());
        var legal = new BlockNames().legal(wanted.isEmpty() ? graph.freshName(layer) : wanted);
        var name = graph.find(legal).isEmpty() ? legal : graph.freshName(layer);
        blocks.add(new Block(name, layer, 0, 0));
        from.forEach(source -> links.add(new Link(source, name)));
        var in = from.stream().map(shapes::get).toList();
        if (!in.contains(null) && (layer.merges() ? !in.isEmpty() : in.size() == (layer instanceof Input ? 0 : 1))) {
            switch (layer.shape(in)) {
                case ShapeResult.Fits(Shape out) -> shapes.put(name, out);
                case ShapeResult.Misfit misfit -> misfit.mended().ifPresent(out -> shapes.put(name, out));
            }
        }
        return name;
    }
}
