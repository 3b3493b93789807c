package dev.cruddurc.cli;

import dev.cruddurc.Compilation;
import dev.cruddurc.change.Difference;
import dev.cruddurc.change.Side;
import dev.cruddurc.change.TextReport;
import dev.cruddurc.diagnostic.SourceFile;
import dev.cruddurc.json.Json;
import dev.cruddurc.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a save leads to, done for nobody: what a JVM does once for each piece of code, and its compiling of what is called often, is then
 * not waited for at a save.
 */
record WarmUp(Compile.Request request, SourceFile source) {
    /** About where a compilation stops getting faster; they take about a second together. */
    static final int ROUNDS = 60;

    void round() {
        Compilation compilation = request.input().compiler().compile(source, request.environment(), request.targets());
        if (compilation.deployment().isPresent()) {
            Side side = CompiledSide.of("a", compilation).side();
            Map<String, JsonObject> others = new TreeMap<>();
            side.files().forEach((path, content) -> others.put(path, (JsonObject) other(content)));
            TextReport.of(Difference.of(new Side("b", others, side.places()), side));
        }
    }

    /** The same with other texts, save types: so that everything differs. */
    private static Json other(Json value) {
        if (value instanceof JsonObject object) {
            JsonObject.Builder out = JsonObject.builder();
            object.members().forEach((name, member) -> out.put(name, name.equals("Type") ? member : other(member)));
            return out.build();
        }
        if (value instanceof Json.Array array) {
            List<Json> items = new ArrayList<>();
            array.items().forEach(item -> items.add(other(item)));
            return Json.array(items);
        }
        return value instanceof Json.Text text ? Json.of(text.value() + "x") : value;
    }
}
