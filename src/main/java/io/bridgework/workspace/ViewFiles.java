package io.bridgework.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The view as an encrypted file in the workspace's folder. H2 2.4.240 with {@code WRITE_DELAY=0} keeps commits through
 * kills, later versions do not, and none was flushed against a power cut; hence nothing is in it alone that must not be
 * lost. H2's own compaction at closing would take a fifth of a second of every command: {@link ViewCompaction} does it
 * where it pays.
 */
record ViewFiles(Path folder, KeyRing keys, Watch watch) implements ViewPlace {
    static Path file(Path folder) {
        return folder.resolve("view.mv.db");
    }

    @Override
    public boolean exists() {
        return Files.exists(file(folder));
    }

    @Override
    public boolean wasClosed() {
        return ViewChecksum.isPresent(folder);
    }

    @Override
    public boolean mayBeSound() throws IOException {
        return ViewChecksum.mayBeSound(folder);
    }

    @Override
    public ViewDatabase open() throws SQLException {
        String name = folder.toAbsolutePath().resolve("view").toString().replace('\\', '/');
        String settings = ";CIPHER=AES;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;QUERY_CACHE_SIZE=64;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1"
                + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
        String file = HexFormat.of().formatHex(keys.derive("view file"));
        String user = HexFormat.of().formatHex(keys.derive("view user"));
        return ViewDatabase.over(
                JdbcConnectionPool.create("jdbc:h2:retry:" + name + settings, "bridgework", file + " " + user),
                watch);
    }

    @Override
    public void noteOpen() throws IOException {
        ViewChecksum.forget(folder);
    }

    @Override
    public void noteClosed() throws IOException {
        ViewChecksum.note(folder, watch);
    }

    @Override
    public void delete() throws IOException {
        for (Path file : Arrays.asList(DurableFile.list(folder, ".db"))) {
            if (file.getFileName().toString().startsWith("view.")) {
                Files.delete(file);
            }
        }
        ViewChecksum.forget(folder);
    }
}
