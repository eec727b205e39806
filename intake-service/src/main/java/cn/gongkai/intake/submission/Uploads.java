package cn.gongkai.intake.submission;

import cn.gongkai.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the uploaded bytes out of a request, within the limits. */
@Component
public class Uploads {

    /** What a body may be called. The reader finds out by content what it really is. */
    private static final Set<String> DOCUMENT_TYPES = Set.of(
            MediaType.APPLICATION_JSON_VALUE,
            MediaType.APPLICATION_OCTET_STREAM_VALUE,
            MediaType.TEXT_HTML_VALUE,
            MediaType.TEXT_PLAIN_VALUE,
            "application/xhtml+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/msword",
            "application/pdf",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.ms-works",
            "multipart/related",
            "application/vnd.ms-word.document.macroenabled.12");

    private final UploadProperties properties;

    Uploads(UploadProperties properties) {
        this.properties = properties;
    }

    /**
     * The body of a request as a file.
     *
     * @param fileName the name given beside it; null if none was
     * @throws ProblemException 415 for a type that holds no report, 413 for too many bytes, 400 for none
     */
    public SourceFile body(HttpServletRequest request, @Nullable String fileName) throws IOException {
        String type = type(request.getContentType());
        long limit = properties.maxSize().toBytes();
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        try (InputStream body = request.getInputStream()) {
            return file(fileName == null ? "" : fileName, type, body.readNBytes(Math.toIntExact(limit) + 1));
        }
    }

    /** The {@code file} part of a form as a file. */
    public SourceFile part(MultipartFile part) throws IOException {
        String type = part.getContentType();
        String name = part.getOriginalFilename();
        return file(name == null ? "" : name, type(type), part.getBytes());
    }

    private SourceFile file(String name, String type, byte[] content) {
        if (content.length > properties.maxSize().toBytes()) {
            throw tooLarge();
        }
        if (content.length == 0) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "empty");
        }
        return new SourceFile(name, type, content);
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE,
                "upload-too-large",
                properties.maxSize().toMegabytes());
    }

    private static String type(@Nullable String contentType) {
        if (contentType == null) {
            return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            String bare = type.getType() + "/" + type.getSubtype();
            if (DOCUMENT_TYPES.contains(bare)) {
                return bare;
            }
        } catch (InvalidMediaTypeException e) {
            // Told below, like any other type that cannot be taken.
        }
        throw new ProblemException(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "media-type",
                contentType,
                String.join(", ", DOCUMENT_TYPES.stream().sorted().toList()));
    }
}
