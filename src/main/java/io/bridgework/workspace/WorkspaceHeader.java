package io.bridgework.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * {@code workspace.json}: format, salt and the wrapped data key, in clear. Without it nothing can be read, so it is
 * there twice; either is enough.
 *
 * @param check SHA-256 over the rest: tells a damaged file from a wrong passphrase
 */
record WorkspaceHeader(
        int format, String id, String created, String program, byte[] salt, int iterations, byte[] key, String check) {
    /** The newest layout of a folder that this program knows. */
    static final int FORMAT = 1;

    static WorkspaceHeader make(
            KeyRing keys, char[] passphrase, int iterations, java.time.Instant now, String program) {
        byte[] salt = Seal.random(16);
        byte[] wrapped = keys.wrap(passphrase, salt, iterations);
        WorkspaceHeader header = new WorkspaceHeader(
                FORMAT, java.util.UUID.randomUUID().toString(), now.toString(), program, salt, iterations, wrapped, "");
        return new WorkspaceHeader(
                header.format, header.id, header.created, program, salt, iterations, wrapped,
                sum(Json.MAPPER.valueToTree(header)));
    }

    private static Path main(Path folder) {
        return folder.resolve("workspace.json");
    }

    private static Path spare(Path folder) {
        return folder.resolve("journal").resolve("workspace.json");
    }

    static boolean exists(Path folder) {
        return Files.isRegularFile(main(folder)) || Files.isRegularFile(spare(folder));
    }

    void write(Path folder, Watch watch) throws IOException {
        byte[] json = Json.bytes(this);
        DurableFile.write(spare(folder), json, watch);
        DurableFile.write(main(folder), json, watch);
    }

    /** Reads either copy and puts a missing or damaged one back. Throws TroubleException NEWER, DAMAGED. */
    static WorkspaceHeader read(Path folder, Watch watch) throws IOException {
        Optional<WorkspaceHeader> main = read(main(folder), folder);
        Optional<WorkspaceHeader> found = main.isPresent() ? main : read(spare(folder), folder);
        WorkspaceHeader header = found.orElseThrow(() -> WorkspaceTrouble.damaged(
                "The file that holds the workspace's key cannot be read, and neither can its copy.", null));
        if (main.isEmpty() || !Files.isRegularFile(spare(folder))) {
            header.write(folder, watch);
        }
        return header;
    }

    private static Optional<WorkspaceHeader> read(Path file, Path folder) throws IOException {
        Optional<byte[]> json = DurableFile.read(file);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode tree = Json.tree(json.get());
            if (tree.path("format").asInt() > FORMAT) {
                throw WorkspaceTrouble.newer();
            }
            return sum(tree).equals(tree.path("check").asText())
                    ? Optional.of(Json.MAPPER.treeToValue(tree, WorkspaceHeader.class))
                    : Optional.empty();
        } catch (UncheckedIOException | IOException e) {
            return Optional.empty();
        }
    }

    /** Throws TroubleException PASSPHRASE. */
    KeyRing unlock(char[] passphrase) {
        try {
            return KeyRing.unwrap(key, passphrase, salt, iterations);
        } catch (GeneralSecurityException e) {
            throw WorkspaceTrouble.passphrase();
        }
    }

    private static String sum(JsonNode header) {
        JsonNode rest = header.deepCopy();
        if (rest instanceof ObjectNode object) {
            object.remove("check");
        }
        return Sha256.hex(rest.toString());
    }
}
