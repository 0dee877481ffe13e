package io.bridgework.pipedrive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Builds requests as the specification wants them. */
final class Requests {
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl base;

    Requests(java.net.URI base) {
        this.base = HttpUrl.get(base.toString());
    }

    Request plain(Operation operation, String idOrCode) {
        return request(operation, url(operation, idOrCode).build(), null);
    }

    Request list(Operation operation, Map<String, String> query, String cursor) {
        HttpUrl.Builder url = url(operation, "");
        new ListQuery(operation).parameters(query, cursor).forEach(url::addQueryParameter);
        return request(operation, url.build(), null);
    }

    Request json(Operation operation, String idOrCode, JsonNode body) {
        return request(operation, url(operation, idOrCode).build(), operation.isForm() ? form(body) : RequestBody.create(bytes(body), JSON));
    }

    /** The links stand before the document, so that a server that streams knows them when the bytes come. */
    Request upload(Operation operation, String fileName, DocumentPart document, Map<String, Long> links) {
        MultipartBody.Builder parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
        links.forEach((name, id) -> parts.addFormDataPart(name, Long.toString(id)));
        parts.addFormDataPart("file", FileName.forHeader(fileName), document);
        return request(operation, url(operation, "").build(), parts.build());
    }

    /** The first key of a body that the operation does not have. */
    static Optional<String> strayKey(Operation operation, JsonNode body) {
        if (body instanceof ArrayNode items) {
            for (JsonNode item : items) {
                Optional<String> stray = strayKey(operation, item);
                if (stray.isPresent()) {
                    return stray;
                }
            }
            return Optional.empty();
        }
        return stray(operation, body.fieldNames());
    }

    static Optional<String> stray(Operation operation, Iterator<String> keys) {
        while (keys.hasNext()) {
            String key = keys.next();
            if (!operation.body().contains(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private HttpUrl.Builder url(Operation operation, String idOrCode) {
        HttpUrl.Builder url = base.newBuilder();
        for (String segment : operation.path().split("/")) {
            url.addPathSegment(segment.startsWith("{") ? idOrCode : segment);
        }
        return url;
    }

    private static Request request(Operation operation, HttpUrl url, RequestBody body) {
        return new Request.Builder().url(url).method(operation.method(), body).header("Accept", "application/json")
                .tag(Flight.class, new Flight(operation)).build();
    }

    private static RequestBody form(JsonNode body) {
        FormBody.Builder form = new FormBody.Builder();
        ((ObjectNode) body).properties().forEach(entry -> form.add(entry.getKey(), entry.getValue().asText("")));
        return form.build();
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return Envelope.JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree that cannot be written", e);
        }
    }
}
