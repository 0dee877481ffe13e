package io.bridgework.migration;

import io.bridgework.engine.RunStatus;
import io.bridgework.migration.Views.Conflict;
import io.bridgework.migration.Views.DiffRow;
import io.bridgework.migration.Views.RunView;
import io.bridgework.model.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the view of a run out of the workspace. */
final class RunViews {
    private final Session session;

    RunViews(Session session) {
        this.session = session;
    }

    RunView of(String stage, RunBook book, List<Conflict> conflicts, Optional<Trouble> trouble) {
        return of(stage, book, List.of(), conflicts, trouble);
    }

    RunView of(
            String stage, RunBook book, List<DiffRow> differences, List<Conflict> conflicts, Optional<Trouble> trouble) {
        var counts = new Counts(session.workspace().drafts());
        RunStatus status = status(counts, differences, conflicts, trouble);
        return new RunView(
                stage, status, counts.kinds(), book.tokens(), book.floor(), book.requests(), book.seconds(),
                differences, conflicts, counts.rejects(),
                trouble.filter(t -> t.ending() == Trouble.Ending.WAITS_FOR_DECISION).map(List::of).orElse(List.of()),
                trouble, remarks());
    }

    private List<String> remarks() {
        return Stream.concat(FieldFolding.remarks(session).stream(), Ways.remarks(session).stream()).toList();
    }

    private static RunStatus status(
            Counts counts, List<DiffRow> differences, List<Conflict> conflicts, Optional<Trouble> trouble) {
        if (trouble.isPresent()) {
            return switch (trouble.get().ending()) {
                case STOPPED -> RunStatus.STOPPED;
                case WAITS_FOR_DECISION -> RunStatus.WAITING;
                default -> RunStatus.FAILED;
            };
        }
        boolean clean = counts.rejects().isEmpty() && differences.isEmpty() && conflicts.isEmpty();
        return clean ? RunStatus.COMPLETED : RunStatus.COMPLETED_WITH_REJECTS;
    }
}
