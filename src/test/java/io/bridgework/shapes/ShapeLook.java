package io.bridgework.shapes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class ShapeLook {
    public static void main(String[] args) throws Exception {
        var shapes = new ArrayList<>(ExportShapes.forms());
        shapes.addAll(ExportShapes.dialects());
        for (var shape : shapes) {
            if (args.length > 1 && !List.of(args).subList(1, args.length).contains(shape.name())) continue;
            long t = System.currentTimeMillis();
            Path temp = Files.createTempDirectory(Path.of("/tmp/shapes"), shape.name());
            try {
                ShapeRun run = ShapeRun.of(args[0], shape, temp);
                System.out.println("##### " + shape.name() + " exit " + run.ended().exitCode() + " violations " + run.violations().size() + " lostcols " + run.lost().size() + " ms " + (System.currentTimeMillis() - t) + " " + temp);
                if (!List.of(0, 4).contains(run.ended().exitCode())) System.out.println(run.ended().err() + run.ended().out());
                Map<String, List<String>> groups = new LinkedHashMap<>();
                for (var v : run.violations()) groups.computeIfAbsent(v.key().split("[: ]")[0] + " " + v.what() + " " + (v.what().matches("missing|unexplained|twice|link|owner|absent") ? "" : v.detail()), k -> new ArrayList<>()).add(v.toString());
                groups.forEach((k, l) -> System.out.println("  " + l.size() + " x " + k + "   e.g. " + l.get(0)));
                for (var l : run.lost()) System.out.println("  LOST " + l);
                var kinds = run.ended().exitCode() == 0 || run.ended().exitCode() == 4 ? run.ended().json() : null;
                if (kinds != null) {
                    System.out.println("  kinds " + kinds.path("kinds"));
                    System.out.println("  rejects " + kinds.path("rejects").size() + " " + (kinds.path("rejects").size() > 0 ? kinds.path("rejects").get(0) : ""));
                    System.out.println("  diffs " + kinds.path("differences").size() + " " + (kinds.path("differences").size() > 0 ? kinds.path("differences").get(0) : ""));
                }
                var text = new StringBuilder();
                for (var f : run.mapping().path("files")) text.append(f).append('\n');
                for (var r : run.mapping().path("rows")) text.append("   " + r.path("file").asText() + " | " + r.path("column").asText() + " -> " + r.path("target").asText() + " " + r.path("transform") + " " + r.path("values") + " " + r.path("confidence").asText() + " | " + r.path("reason").asText()).append('\n');
                Files.writeString(Path.of("/tmp/shapes/map-" + args[0] + "-" + shape.name() + ".txt"), text.toString());
            } catch (Throwable e) {
                System.out.println("##### " + shape.name() + " THROWS");
                e.printStackTrace(System.out);
            }
        }
    }
}
