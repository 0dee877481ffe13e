package io.bridgework.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.model.TroubleException;
import io.bridgework.workspace.Workspace;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Runs stages and keeps a document per stage in the workspace: on which input it ran, how it ended, when. What a stage
 * made from another input than today's is stale. One stage at a time.
 */
public final class StageRunner {
    /** How a stage stands. */
    public enum Standing {
        NEVER, DONE, STALE, UNFINISHED
    }

    private final Workspace workspace;
    private final Clock clock;
    private final Map<String, Stage> stages = new LinkedHashMap<>();

    public StageRunner(Workspace workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    public void register(Stage stage) {
        stages.put(stage.id(), stage);
    }

    public Standing standing(String id) {
        Optional<JsonNode> last = workspace.documents().get(document(id));
        if (last.isEmpty()) {
            return Standing.NEVER;
        }
        RunStatus status = statusOf(last.get());
        if (status != RunStatus.COMPLETED && status != RunStatus.COMPLETED_WITH_REJECTS) {
            return Standing.UNFINISHED;
        }
        return last.get().path("input").asText().equals(stage(id).input()) ? Standing.DONE : Standing.STALE;
    }

    public Optional<RunStatus> lastStatus(String id) {
        return workspace.documents().get(document(id)).map(StageRunner::statusOf);
    }

    /** What these stages made is gone: they run again before anything that needs them. */
    public void forget(String... ids) {
        for (String id : ids) {
            if (standing(id) != Standing.NEVER) {
                record(id, "", RunStatus.STOPPED);
            }
        }
    }

    /** Runs a stage when it has not run on its present input, its needs first. */
    public RunStatus ensure(String id, Progress.Listener listener, CancellationToken cancellation) {
        return standing(id) == Standing.DONE
                ? lastStatus(id).orElseThrow()
                : run(id, listener, cancellation);
    }

    /** Runs a stage in any case, its needs first where they are not done. */
    public RunStatus run(String id, Progress.Listener listener, CancellationToken cancellation) {
        Stage stage = stage(id);
        for (String need : stage.needs()) {
            ensure(need, listener, cancellation);
        }
        var meter = new ProgressMeter(id, listener, System::nanoTime);
        String input = stage.input();
        record(id, input, RunStatus.STOPPED);
        try {
            RunStatus status = stage.run(new StageContext(meter, cancellation));
            record(id, input, status);
            return status;
        } catch (TroubleException e) {
            record(id, input, e.trouble().ending().exitCode() == 5 ? RunStatus.STOPPED : RunStatus.FAILED);
            throw e;
        } finally {
            meter.finish();
        }
    }

    private void record(String id, String input, RunStatus status) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("input", input).put("status", status.id()).put("at", clock.instant().toString());
        workspace.documents().put(document(id), row, "stage " + id + " " + status.id(), "bridgework");
    }

    private Stage stage(String id) {
        return Optional.ofNullable(stages.get(id)).orElseThrow(() -> new IllegalArgumentException("no stage " + id));
    }

    private static String document(String id) {
        return "stage/" + id;
    }

    private static RunStatus statusOf(JsonNode row) {
        return RunStatus.valueOf(row.path("status").asText().toUpperCase(java.util.Locale.ROOT));
    }
}
