package io.bridgework.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Whether the system is dark: JavaFX 21 does not tell, so the system's own tool is asked once. What does not answer
 * within a second counts as light.
 */
final class SystemAppearance {
    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "windows",
            List.of(
                    "reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v",
                    "AppsUseLightTheme"),
            "mac", List.of("defaults", "read", "-g", "AppleInterfaceStyle"),
            "linux", List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"));

    private SystemAppearance() {}

    static Appearance ask() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return QUESTIONS.entrySet().stream().filter(question -> system.startsWith(question.getKey())).findFirst()
                .map(question -> read(answer(question.getValue()))).orElse(Appearance.LIGHT);
    }

    /** What the answer of any of the three systems means. */
    static Appearance read(String answer) {
        String word = answer.toLowerCase(Locale.ROOT);
        boolean dark = word.contains("dark") || word.contains("appsuselighttheme") && word.strip().endsWith("0x0");
        return dark ? Appearance.DARK : Appearance.LIGHT;
    }

    private static String answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
