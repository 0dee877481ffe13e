package io.bridgework.ui;

import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.FilePicker;
import io.bridgework.ui.part.Texts;
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
import javafx.scene.input.KeyEvent;

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
    private final Cover cover;
    private StartView start;
    private Optional<MigrationPort> open = Optional.empty();
    private Optional<FrameKeys> keys = Optional.empty();
    private MigrationSession session;

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
        this.cover = new Cover(this::running);
        window.lay(cover);
        window.scene().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Nobody has touched the computer for a while: the window locks, and what runs goes on. */
    void lock() {
        if (open.isPresent()) {
            cover.lock();
        }
    }

    /** @param close closes the window. @param putAside gets it out of the way */
    CloseQuestion closing(Runnable close, Runnable putAside) {
        return new CloseQuestion(window, tasks, close, putAside);
    }

    Cover cover() {
        return cover;
    }

    private String running() {
        return tasks.running().get().map(task -> Texts.of(
                "cover.running", task.name(), task.share().map(Figures::percent).orElse(""))).orElse("");
    }

    private void pressed(KeyEvent event) {
        if (new WindowKeys(theme, cover).areFor(event)) {
            event.consume();
        } else if (!cover.isUp()) {
            keys.ifPresent(frame -> frame.pressed(event));
        }
    }

    void showStart() {
        cover.lockWith(Optional.empty());
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
                ready.workspace(), ready.passphrase(), Optional.of(ready.source()), false, this::showOnStart),
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
    public void copyCommand(int step) {
        side.command(StepCommand.of(step, session));
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
                (folder, passphrase) -> open(folder, passphrase, Optional.empty(), true, dialog[0]::fail));
        dialog[0].show();
    }

    /** @param known whether a person knows the passphrase and can open a lock with it */
    private void open(Path workspace, char[] passphrase, Optional<Path> source, boolean known, Consumer<Trouble> failed) {
        Optional<PassphraseCheck> check = known ? Optional.of(new PassphraseCheck(passphrase)) : Optional.empty();
        tasks.decide(() -> opener.open(workspace, passphrase), port -> {
            if (window.isOpen()) {
                window.close();
            }
            showMigration(port, workspace, source);
            cover.lockWith(check);
        }, failed);
    }

    private void showMigration(MigrationPort port, Path workspace, Optional<Path> source) {
        open = Optional.of(port);
        settings.remember(workspace);
        session = new MigrationSession(port, tasks, workspace, clock, System.getProperty("user.name", ""));
        var model = new FrameModel(session);
        var around = new Surroundings(session, window, files, model::open, source);
        var frame = new FrameView(session, model, StepPages.all(around), this);
        keys = Optional.of(new FrameKeys(frame, model, window, this));
        window.put(frame.root());
        theme.whenResized(frame::fitRail);
        session.refresh();
    }

    private void showOnStart(Trouble trouble) {
        start.show(trouble, this::showStart);
    }
}
