package io.bridgework.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bridgework.engine.CancellationToken;
import io.bridgework.engine.RunStatus;
import io.bridgework.engine.Stage;
import io.bridgework.engine.StageContext;
import io.bridgework.engine.StageRunner;
import io.bridgework.model.CustomField;
import io.bridgework.model.Draft;
import io.bridgework.model.EntityType;
import io.bridgework.model.RowOutcome;
import io.bridgework.sandbox.DirectSandbox;
import io.bridgework.workspace.Drafts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is killed: a stage over a very small practice, in an account that already holds a patient of ours with other values, a field with too
 * few options, and no type for visits. A scene begins where the one before ended.
 */
enum CrashScene {
    /** Fields, options, activity types, pipelines, stages. */
    PREPARE,
    LOAD,
    /** Changed, new and vanished records. */
    DELTA,
    ROLLBACK;

    private static final long PRACTICE = 13;

    static void account(DirectSandbox sandbox) {
        sandbox.withoutActivityType("meeting");
        ObjectNode source = object().put("field_name", "Source id").put("field_type", "varchar");
        String code = sandbox.byHand("POST", "/api/v2/personFields", source).at("/data/field_code").asText();
        ObjectNode status = object().put("field_name", "Patient status").put("field_type", "enum");
        status.putArray("options").addObject().put("label", "Active");
        sandbox.byHand("POST", "/api/v2/personFields", status);
        ObjectNode known = object().put("name", "Old Name");
        known.putArray("emails").addObject().put("value", "old@example.com").put("primary", true).put("label", "work");
        known.putObject("custom_fields").put(code, "P1");
        sandbox.byHand("POST", "/api/v2/persons", known);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** What shall be in the account in the end. */
    List<Draft> drafts() {
        return switch (this) {
            case PREPARE -> only(EnumSet.of(EntityType.PIPELINE, EntityType.STAGE));
            case LOAD -> practice(SmallPractice.Later.SAME);
            case DELTA, ROLLBACK -> withoutTheFirstNote(practice(SmallPractice.Later.CHANGED));
        };
    }

    private static List<Draft> practice(SmallPractice.Later later) {
        return new SmallPractice(PRACTICE, later).drafts();
    }

    private static List<Draft> only(Set<EntityType> entities) {
        return practice(SmallPractice.Later.SAME).stream().filter(draft -> entities.contains(draft.id().entity())).toList();
    }

    private static List<Draft> withoutTheFirstNote(List<Draft> drafts) {
        var left = new ArrayList<>(drafts);
        drafts.stream().filter(draft -> draft.id().entity() == EntityType.NOTE).findFirst().ifPresent(left::remove);
        return left;
    }

    private static List<CustomField> fields() {
        return SmallPractice.fields();
    }

    /** Does the stage as the program does after each start. */
    RunStatus run(Session session) {
        var runner = new StageRunner(session.workspace(), session.environment().clock());
        runner.register(new Writing(session, this));
        runner.register(new LoadStage(session, new ProviderDesk(session), "load").withAtMost(1));
        runner.register(new RollbackStage(session).with(Set.of(), Set.of()).withAtMost(1));
        if (session.workspace().recovery().derivedLost()) {
            runner.forget("draft");
        }
        return runner.run(this == ROLLBACK ? "rollback" : "load", snapshot -> { }, new CancellationToken());
    }

    /** Writes the drafts, as the transform of an export would. */
    private record Writing(Session session, CrashScene scene) implements Stage {
        @Override
        public String id() {
            return "draft";
        }

        @Override
        public List<String> needs() {
            return List.of();
        }

        @Override
        public String input() {
            return scene.drafts().hashCode() + "";
        }

        @Override
        public RunStatus run(StageContext context) {
            try (Drafts.Writer writer = session.workspace().drafts().begin()) {
                for (Draft draft : scene.drafts()) {
                    writer.draft(draft);
                    writer.outcome(new RowOutcome.Carried(
                            draft.rows().get(0), draft.id().source().kind(), draft.id().source().value(), draft.id()));
                }
                writer.finish(fields());
            }
            return RunStatus.COMPLETED;
        }
    }
}
