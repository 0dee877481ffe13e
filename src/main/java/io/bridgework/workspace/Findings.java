package io.bridgework.workspace;

import io.bridgework.model.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The audit's findings. Made anew by each audit. Empty before the first, and when they were damaged. */
public final class Findings {
    private final Generations files;

    Findings(Generations files) {
        this.files = files;
    }

    /** Takes these instead of all that were there, at once. */
    public void replace(Iterable<Finding> findings) {
        try (BlockWriter writer = files.begin()) {
            long place = 0;
            for (Finding finding : findings) {
                writer.add(finding.code(), place++, Json.bytes(finding));
            }
            writer.finish(Json.MAPPER.createObjectNode());
        }
        files.adopt();
    }

    /** Whether an audit's findings are kept, even if it found nothing. */
    public boolean isThere() {
        return files.current().isPresent();
    }

    /** Number of findings per code, in the order in which the codes were first met. */
    public Map<String, Long> countsByCode() {
        Map<String, Long> counts = new LinkedHashMap<>();
        files.current().ifPresent(file -> file.sections().forEach(code -> counts.put(code, file.count(code))));
        return counts;
    }

    /** Findings of one code in the order of the audit, from an offset on. */
    public List<Finding> page(String code, int offset, int limit) {
        try {
            return files.current().isEmpty()
                    ? List.of()
                    : files.current().get().page(code, offset, limit).stream().map(Findings::finding).toList();
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** All findings, code by code, streamed. */
    public void forEach(Consumer<Finding> action) {
        try {
            if (files.current().isPresent()) {
                BlockFile file = files.current().get();
                for (String code : file.sections()) {
                    file.forEachBlock(code, records -> records.forEach(r -> action.accept(finding(r))));
                }
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private RuntimeException damaged(IOException cause) {
        files.current().ifPresent(BlockFile::condemn);
        return WorkspaceTrouble.derivedDamaged(cause);
    }

    private static Finding finding(BlockFile.Record record) {
        try {
            return Json.MAPPER.readValue(record.bytes(), Finding.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
