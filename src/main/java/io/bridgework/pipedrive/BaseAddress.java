package io.bridgework.pipedrive;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** Decides which addresses a token may be sent to. */
final class BaseAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

    private BaseAddress() {}

    /** The address without a slash at its end. */
    static URI checked(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (address.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("This is no web address: enter the company's address, such as https://example.pipedrive.com.");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("Enter only the company's address, such as https://example.pipedrive.com, with nothing after it.");
        }
        if (scheme.equals("http") && !isLoopback(address)) {
            throw new IllegalArgumentException("Plain http would send the token and the patients' data unprotected. Use an address that begins with https://.");
        }
        return URI.create(address.toString().replaceAll("/+$", ""));
    }

    static boolean isLoopback(URI address) {
        return LOOPBACK.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
    }
}
