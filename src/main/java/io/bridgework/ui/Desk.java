package io.bridgework.ui;

import io.bridgework.model.Trouble;
import io.bridgework.ui.part.FilePicker;
import io.bridgework.ui.session.MigrationPort;
import io.bridgework.ui.session.MigrationSession;
import io.bridgework.ui.session.MigrationTasks;
import io.bridgework.ui.session.RunningTask;
import io.bridgework.ui.step.StepPages;
import io.bridgework.ui.step.Surroundings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts the start page or an open migration on the window, and takes it off again. For the screen's thread. */
final class Desk implements StartActs, FrameActs {
    private final Window window;
    private final MigrationOpener opener;
    private final MigrationTasks tasks;
    private final FilePicker files;
    private final Settings settings;
    private final Theme theme;
    private final Clock clock;
    private final Supplier<WizardArguments.Demo> demo;
    private final SideDialogs side;
    private StartView start;
    private Optional<MigrationPort> open = Optional.empty();
    private Optional<FrameKeys> keys = Optional.empty();

    Desk(
            Window window, MigrationOpener opener, MigrationTasks tasks, FilePicker files, Settings settings,
            Theme theme, Clock clock, Supplier<WizardArguments.Demo> demo) {
        this.window = window;
        this.opener = opener;
        this.tasks = tasks;
        this.files = files;
        this.settings = settings;
        this.theme = theme;
        this.clock = clock;
        this.demo = demo;
        this.side = new SideDialogs(window, theme);
        window.scene().addEventFilter(
                javafx.scene.input.KeyEvent.KEY_PRESSED, event -> keys.ifPresent(frame -> frame.pressed(event)));
    }

    void showStart() {
        start = new StartView(this, settings, theme);
        keys = Optional.empty();
        window.put(start.root());
    }

    @Override
    public void begin() {
        ask(true, Optional.empty());
    }

    @Override
    public void openAnother() {
        ask(false, Optional.empty());
    }

    @Override
    public void open(Path workspace) {
        ask(false, Optional.of(workspace));
    }

    @Override
    public void demo() {
        tasks.decide(demo::get, ready -> open(
                ready.workspace(), ready.passphrase(), Optional.of(ready.source()), this::showOnStart),
                this::showOnStart);
    }

    @Override
    public void allMigrations() {
        tasks.running().get().ifPresent(RunningTask::cancel);
        release();
        showStart();
    }

    @Override
    public void help(int step) {
        side.help(step);
    }

    @Override
    public void settings() {
        side.settings();
    }

    /** Lets the open migration go; what runs is asked to end at its next safe point first. */
    void release() {
        tasks.running().get().ifPresent(RunningTask::cancel);
        open.ifPresent(port -> tasks.decide(() -> {
            port.close();
            return true;
        }, closed -> {}, trouble -> {}));
        open = Optional.empty();
    }

    private void ask(boolean isNew, Optional<Path> workspace) {
        var dialog = new OpenDialog[1];
        dialog[0] = new OpenDialog(isNew, workspace, window, files,
                (folder, passphrase) -> open(folder, passphrase, Optional.empty(), dialog[0]::fail));
        dialog[0].show();
    }

    private void open(Path workspace, char[] passphrase, Optional<Path> source, Consumer<Trouble> failed) {
        tasks.decide(() -> opener.open(workspace, passphrase), port -> {
            if (window.isOpen()) {
                window.close();
            }
            showMigration(port, workspace, source);
        }, failed);
    }

    private void showMigration(MigrationPort port, Path workspace, Optional<Path> source) {
        open = Optional.of(port);
        settings.remember(workspace);
        var session = new MigrationSession(port, tasks, workspace, clock, System.getProperty("user.name", ""));
        var model = new FrameModel(session);
        var around = new Surroundings(session, window, files, model::open, source);
        var frame = new FrameView(session, model, StepPages.all(around), this);
        keys = Optional.of(new FrameKeys(frame, model, window, this));
        window.put(frame.root());
        session.refresh();
    }

    private void showOnStart(Trouble trouble) {
        start.show(trouble, this::showStart);
    }
}
