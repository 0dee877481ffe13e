package io.bridgework.workspace;

import io.bridgework.model.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The audit's findings. Made anew by each audit. */
public final class Findings {
    Findings() {}

    public void replace(Iterable<Finding> findings) {
        throw new UnsupportedOperationException();
    }

    /** Number of findings per code. */
    public Map<String, Long> countsByCode() {
        throw new UnsupportedOperationException();
    }

    public List<Finding> page(String code, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    public void forEach(Consumer<Finding> action) {
        throw new UnsupportedOperationException();
    }
}
