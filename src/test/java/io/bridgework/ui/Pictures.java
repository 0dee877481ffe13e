package io.bridgework.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Saves what the window shows, light and dark, for eyes to look at. */
final class Pictures {
    private static final Path FOLDER = Path.of("target", "pictures");
    private final Scene scene;
    private final Theme theme;
    private boolean strict;

    Pictures(Scene scene, Theme theme) {
        this.scene = scene;
        this.theme = theme;
    }

    /** What eyes could not read fails from now on. */
    Pictures strict() {
        strict = true;
        return this;
    }

    void take(String name) {
        for (Appearance appearance : Appearance.values()) {
            onScreen(() -> theme.choose(appearance));
            WaitForAsyncUtils.waitForFxEvents();
            var image = new WritableImage[1];
            onScreen(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                image[0] = scene.snapshot(null);
            });
            save(image[0], FOLDER.resolve(name + "-" + appearance.name().toLowerCase(java.util.Locale.ROOT) + ".png"));
        }
        onScreen(() -> theme.choose(Appearance.LIGHT));
        if (strict) {
            checkLegible(name);
        }
    }

    private void checkLegible(String name) {
        var complaints = new ArrayList<String>();
        onScreen(() -> complaints.addAll(Legible.complaints(scene.getRoot())));
        assertEquals(List.of(), complaints, name);
    }

    static void onScreen(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        }
    }

    private static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
