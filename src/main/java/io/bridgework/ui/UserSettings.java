package io.bridgework.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;

/** Settings in the user's preferences. */
final class UserSettings implements Settings {
    private static final String TEXT = "text-percent";
    private static final String APPEARANCE = "appearance";
    private static final String MIGRATION = "migration.";
    private static final int KEPT = 8;
    private final Preferences preferences;

    UserSettings(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    public Optional<Appearance> appearance() {
        String chosen = preferences.get(APPEARANCE, "");
        return Arrays.stream(Appearance.values()).filter(a -> a.name().equals(chosen)).findFirst();
    }

    @Override
    public void chooseAppearance(Appearance appearance) {
        preferences.put(APPEARANCE, appearance.name());
    }

    @Override
    public int textPercent() {
        return Math.max(90, Math.min(150, preferences.getInt(TEXT, 100)));
    }

    @Override
    public void chooseTextPercent(int percent) {
        preferences.putInt(TEXT, percent);
    }

    @Override
    public List<Path> migrations() {
        var found = new ArrayList<Path>();
        for (int i = 0; i < KEPT; i++) {
            String path = preferences.get(MIGRATION + i, "");
            if (!path.isEmpty()) {
                found.add(Path.of(path));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public void remember(Path workspace) {
        List<Path> kept = new ArrayList<>(without(workspace));
        kept.add(0, workspace.toAbsolutePath());
        store(kept);
    }

    @Override
    public void forget(Path workspace) {
        store(without(workspace));
    }

    private List<Path> without(Path workspace) {
        return migrations().stream().filter(p -> !p.equals(workspace.toAbsolutePath())).collect(Collectors.toList());
    }

    private void store(List<Path> migrations) {
        for (int i = 0; i < KEPT; i++) {
            if (i < migrations.size()) {
                preferences.put(MIGRATION + i, migrations.get(i).toString());
            } else {
                preferences.remove(MIGRATION + i);
            }
        }
    }
}
