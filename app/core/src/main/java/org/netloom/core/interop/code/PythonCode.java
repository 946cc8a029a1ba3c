package org.netloom.core.interop.code;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netloom.core.interop.code.PythonTokens.Kind;
import org.netloom.core.interop.code.PythonTokens.Token;
import org.netloom.core.text.Failure;

/// The little of Python that nets are written in: assignments and calls, of literals, lists and other
/// calls. Nothing is run; what else there is is refused with its line.
final class PythonCode {
    /// @param target the variable; null for a bare expression
    record Statement(@Nullable String target, Value value, int line) {}

    sealed interface Value {}

    /// A number, a string, true, false or null.
    record Literal(@Nullable Object value) implements Value {}

    /// A list or a tuple.
    record Items(List<Value> values) implements Value {}

    record Name(String name) implements Value {}

    /// @param function what is called: a name, or what another call gives
    record Call(Value function, List<Value> arguments, Map<String, Value> options, int line) implements Value {}

    /// Values within values: what is deeper is no net, and would exhaust the stack.
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private PythonCode(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Statement> read(String code) throws Failure {
        var reader = new PythonCode(PythonTokens.of(code));
        var statements = new ArrayList<Statement>();
        while (reader.at < reader.tokens.size()) {
            reader.statement(statements);
        }
        return statements;
    }

    private Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token take() {
        var token = token();
        at++;
        return token;
    }

    private boolean takeIf(String sign) {
        if (token().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private Failure unreadable() {
        return Failure.of("Line {0} is more than a layer or an assignment of one: only those can be pasted.", line());
    }

    private int line() {
        return token().line();
    }

    private void statement(List<Statement> statements) throws Failure {
        if (token().kind() == Kind.LINE_END) {
            at++;
            return;
        }
        int line = line();
        if (token().text().equals("import") || token().text().equals("from")) {
            while (take().kind() != Kind.LINE_END) {}
            return;
        }
        var value = value();
        String target = null;
        if (value instanceof Name(var name) && takeIf("=")) {
            target = name;
            value = value();
        }
        takeIf(","); // of a list that was copied in part
        if (take().kind() != Kind.LINE_END) {
            at--;
            throw unreadable();
        }
        statements.add(new Statement(target, value, line));
    }

    private Value value() throws Failure {
        var left = part();
        while (token().is("/") || token().is("*") || token().is("+") || token().is("-")) {
            var sign = take().text();
            if (!(left instanceof Literal(Number a)) || !(part() instanceof Literal(Number b))) {
                at--;
                throw unreadable();
            }
            double x = a.doubleValue();
            double y = b.doubleValue();
            double result = sign.equals("/") ? x / y : sign.equals("*") ? x * y : sign.equals("+") ? x + y : x - y;
            left = new Literal(
                    a instanceof Integer && b instanceof Integer && !sign.equals("/")
                            ? (Object) (int) result
                            : (Object) result);
        }
        return left;
    }

    private Value part() throws Failure {
        if (depth == DEEPEST) {
            throw unreadable();
        }
        depth++;
        try {
            return shallowPart();
        } finally {
            depth--;
        }
    }

    private Value shallowPart() throws Failure {
        if (takeIf("-")) {
            var positive = part();
            return switch (positive) {
                case Literal(Integer number) -> new Literal(-number);
                case Literal(Double number) -> new Literal(-number);
                default -> throw unreadable();
            };
        }
        Value value = single();
        while (token().is("(")) {
            value = call(value);
        }
        return value;
    }

    private Value single() throws Failure {
        var token = take();
        switch (token.kind()) {
            case STRING -> {
                return new Literal(token.text());
            }
            case NUMBER -> {
                return number(token);
            }
            case NAME -> {
                return switch (token.text()) {
                    case "True" -> new Literal(true);
                    case "False" -> new Literal(false);
                    case "None" -> new Literal(null);
                    default -> new Name(token.text());
                };
            }
            case SIGN -> {
                if (token.is("[")) {
                    return new Items(items("]"));
                }
                if (token.is("(")) {
                    int begin = at;
                    var items = items(")");
                    boolean tuple = items.size() != 1 || tokens.get(at - 2).is(",");
                    return tuple || begin == at ? new Items(items) : items.getFirst();
                }
            }
            case LINE_END -> {}
        }
        at--;
        throw unreadable();
    }

    private Literal number(Token token) throws Failure {
        try {
            return token.text().matches("\\d+")
                    ? new Literal(Integer.parseInt(token.text()))
                    : new Literal(Double.parseDouble(token.text()));
        } catch (NumberFormatException e) {
            throw Failure.of("Line {0} has a number that is none here: {1}", token.line(), token.text());
        }
    }

    private List<Value> items(String end) throws Failure {
        var items = new ArrayList<Value>();
        while (!takeIf(end)) {
            items.add(value());
            if (!takeIf(",") && !token().is(end)) {
                throw unreadable();
            }
        }
        return items;
    }

    private Call call(Value function) throws Failure {
        int line = line();
        take();
        var arguments = new ArrayList<Value>();
        var options = new LinkedHashMap<String, Value>();
        while (!takeIf(")")) {
            var value = value();
            if (value instanceof Name(var name) && takeIf("=")) {
                options.put(name, value());
            } else {
                arguments.add(value);
            }
            if (!takeIf(",") && !token().is(")")) {
                throw unreadable();
            }
        }
        return new Call(function, arguments, options, line);
    }
}
