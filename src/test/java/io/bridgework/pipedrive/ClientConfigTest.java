package io.bridgework.pipedrive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientConfigTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://example.pipedrive.com", "http://localhost.example.com", "http://127.0.0.1.example.com", "ftp://example.com",
        "example.pipedrive.com", "https://", "https://user@example.com", "https://example.com/?a=b", "mailto:a@example.com"})
    void refusesAddressesThatWouldGiveTheTokenAway(String address) {
        assertThrows(IllegalArgumentException.class, () -> ClientConfig.of(URI.create(address.equals("https://") ? "https:/" : address), "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.pipedrive.com", "http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:9", "HTTPS://example.com/"})
    void takesTheCompanysAddressAndTheLoopback(String address) {
        ClientConfig config = ClientConfig.of(URI.create(address), "x");

        assertEquals(address.replaceFirst("/$", ""), config.base().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "abc\n", "abc def", "tökén"})
    void refusesWhatIsNoToken(String token) {
        assertThrows(IllegalArgumentException.class, () -> ClientConfig.of(URI.create("https://example.com"), token));
    }

    @Test
    void neverShowsTheToken() {
        assertFalse(ClientConfig.of(URI.create("https://example.com"), "very-secret").toString().contains("secret"));
    }
}
