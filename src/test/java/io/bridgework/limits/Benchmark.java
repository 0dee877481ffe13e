package io.bridgework.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How near to Pipedrive's limits a migration comes: the program in a process of its own with 512 MB of heap, the sandbox in
 * another. Not part of the usual tests; run by {@code ./mvnw -q test -Dtest=Benchmark} with, as wanted,
 * {@code -Dbenchmark.plan=ultimate}, {@code -Dbenchmark.records=20000}, {@code -Dbenchmark.latency=200} and
 * {@code -Dbenchmark.jitter=20} (milliseconds), {@code -Dbenchmark.other=60} (requests in two seconds of another client).
 * Plan {@code unlimited} with latency and jitter 0 measures the program itself; {@code -Dbenchmark.java=} takes options for
 * its process.
 */
class Benchmark {
    @TempDir
    Path temp;

    /** A process of the tests' class path that runs this class. */
    static ProcessBuilder process(Class<?> program, List<String> options, List<String> arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.add(program.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    @Test
    void run() throws Exception {
        // As the launcher starts the program (src/docs/0008).
        var options = new ArrayList<>(List.of(("-Xmx512m -XX:+UseSerialGC " + System.getProperty("compiler.flags", "")).trim().split(" ")));
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("benchmark."))
                .filter(name -> !name.equals("benchmark.java"))
                .forEach(name -> options.add("-D" + name + "=" + System.getProperty(name)));
        String more = System.getProperty("benchmark.java", "");
        options.addAll(more.isEmpty() ? List.of() : List.of(more.split(" ")));
        Process run = process(BenchmarkRun.class, options, List.of(temp.toString())).redirectErrorStream(true).start();
        show(run);
        assertEquals(0, run.waitFor());
    }

    private static void show(Process run) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
            }
        }
    }
}
