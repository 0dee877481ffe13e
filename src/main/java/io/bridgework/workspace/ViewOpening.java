package io.bridgework.workspace;

import io.bridgework.model.TroubleException;
import io.bridgework.workspace.Ledger.Operation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Opens the view as of the journal's last entry: as it is, caught up, or built anew.
 *
 * @param open operations without an outcome, by number
 * @param rebuilt whether it had to be built anew
 * @param ahead whether the old view knew entries that the journal does not have (any more), or has others for
 * @param lastHash hash of the journal's last entry
 */
record ViewOpening(
        ViewDatabase database, TreeMap<Long, Operation> open, boolean rebuilt, boolean ahead, byte[] lastHash) {
    private record State(long number, long position, String hash, String workspace) {}

    /** What opening needs to know of the folder. */
    record Place(ViewPlace view, String workspace, JournalFile file, EntryCodec codec, long lastNumber, Watch watch) {}

    /** Throws TroubleException DAMAGED, NEWER, DISK. */
    static ViewOpening of(Place place) throws IOException {
        boolean existed = place.view.exists();
        boolean expected = existed || place.view.wasClosed() || place.lastNumber > 1;
        boolean ahead = false;
        if (existed && place.view.mayBeSound()) {
            Attempt attempt = attempt(place);
            if (attempt.opened.isPresent()) {
                return attempt.opened.get();
            }
            ahead = attempt.ahead;
        }
        place.view.delete();
        place.watch.at(Moment.VIEW_DELETED, "view");
        return fresh(place, expected, ahead);
    }

    private record Attempt(Optional<ViewOpening> opened, boolean ahead) {}

    private static Attempt attempt(Place place) throws IOException {
        boolean trusted = place.view.wasClosed();
        ViewDatabase database;
        try {
            database = place.view.open();
        } catch (SQLException | RuntimeException e) {
            return new Attempt(Optional.empty(), false);
        }
        try {
            place.view.noteOpen();
            State state = state(database);
            boolean ahead = false;
            if (trusted || ViewCheck.passes(database)) {
                Optional<JournalFile.Placed> last = last(place, state);
                if (last.isPresent() || state.number == 0 && state.workspace.equals(place.workspace)) {
                    long from = last.map(JournalFile.Placed::end).orElse(0L);
                    return new Attempt(Optional.of(caughtUp(place, database, from, hash(state), false, false)), false);
                }
                ahead = state.workspace.equals(place.workspace);
            }
            database.abandon();
            return new Attempt(Optional.empty(), ahead);
        } catch (SQLException | RuntimeException e) {
            database.abandon();
            if (e instanceof TroubleException trouble && !trouble.trouble().code().equals("VIEW")) {
                throw trouble;
            }
            return new Attempt(Optional.empty(), false);
        }
    }

    private static byte[] hash(State state) {
        return HexFormat.of().parseHex(state.hash);
    }

    private static State state(ViewDatabase database) throws SQLException {
        List<State> states = database.query(
                "select applied_number, applied_position, applied_hash, workspace_id from view_state",
                row -> new State(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
        if (states.size() != 1) {
            throw new SQLException("the view does not say as of when it is");
        }
        return states.get(0);
    }

    /** The journal's entry that the view is as of; empty when the journal has another one there, or none. */
    private static Optional<JournalFile.Placed> last(Place place, State state) throws IOException {
        return place.file.at(state.position)
                .filter(placed -> placed.frame().number() == state.number)
                .filter(placed -> Arrays.equals(place.codec.decode(placed.frame()).hash(), hash(state)));
    }

    private static ViewOpening fresh(Place place, boolean rebuilt, boolean ahead) throws IOException {
        try {
            ViewDatabase database = place.view.open();
            try {
                database.replay(connection -> begin(connection, place.workspace));
                return caughtUp(place, database, 0, JournalEntry.NO_PREVIOUS, rebuilt, ahead);
            } catch (SQLException | RuntimeException e) {
                database.abandon();
                throw e;
            }
        } catch (SQLException e) {
            throw WorkspaceTrouble.disk(e);
        }
    }

    private static Void begin(Connection connection, String workspace) throws SQLException {
        Sql.update(
                connection,
                "insert into view_state (applied_number, applied_position, applied_hash, workspace_id)"
                        + " values (?, ?, ?, ?)",
                0L, -1L, HexFormat.of().formatHex(JournalEntry.NO_PREVIOUS), workspace);
        return null;
    }

    private static ViewOpening caughtUp(
            Place place, ViewDatabase database, long from, byte[] hash, boolean rebuilt, boolean ahead)
            throws IOException, SQLException {
        Replay replay = new Replay(place.file, place.codec, database);
        TreeMap<Long, Operation> open = replay.run(from, hash);
        return new ViewOpening(database, open, rebuilt, ahead, replay.lastHash());
    }
}
