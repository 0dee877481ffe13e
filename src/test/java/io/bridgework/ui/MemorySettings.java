package io.bridgework.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings that are gone with the test. */
final class MemorySettings implements Settings {
    private final List<Path> migrations = new ArrayList<>();
    private int textPercent = 100;
    private Optional<Appearance> appearance = Optional.empty();

    @Override
    public Optional<Appearance> appearance() {
        return appearance;
    }

    @Override
    public void chooseAppearance(Appearance chosen) {
        appearance = Optional.of(chosen);
    }

    @Override
    public int textPercent() {
        return textPercent;
    }

    @Override
    public void chooseTextPercent(int percent) {
        textPercent = percent;
    }

    @Override
    public List<Path> migrations() {
        return List.copyOf(migrations);
    }

    @Override
    public void remember(Path workspace) {
        migrations.remove(workspace);
        migrations.add(0, workspace);
    }

    @Override
    public void forget(Path workspace) {
        migrations.remove(workspace);
    }
}
