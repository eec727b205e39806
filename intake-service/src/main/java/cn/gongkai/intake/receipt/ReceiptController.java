package cn.gongkai.intake.receipt;

import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.platform.time.BeijingTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets anyone find out whether a receipt is genuine, and whether a file is the one that was handed in. Keeps nothing. */
@Controller
@Tag(name = "receipts")
class ReceiptController {

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    /**
     * What is told of a file.
     *
     * @param genuine whether the receipt is
     * @param same whether the file is the one that was handed in
     * @param sha256 digest of the file, in hexadecimal
     */
    record Comparison(boolean genuine, boolean same, String sha256) {}

    /**
     * What is told of a genuine receipt.
     *
     * @param genuine true; of any other there is nothing to tell
     */
    record Answer(boolean genuine, SignedReceipt receipt) {}

    /** Where a number can be entered. */
    @GetMapping("/receipts")
    Object enter(@RequestParam(required = false) @Nullable String number) {
        return number == null || number.isBlank()
                ? new ModelAndView("receipts", Map.of())
                : "redirect:"
                        + UriComponentsBuilder.fromPath("/receipts/{number}")
                                .encode()
                                .buildAndExpand(number.strip())
                                .toUriString();
    }

    @GetMapping("/receipts/{receipt}")
    @Operation(
            summary = "Whether a receipt is genuine",
            description = "By its number, or by its token (a compact JWS). Open to everyone; 404 if it is not genuine.")
    Object show(@PathVariable String receipt, HttpServletRequest request) {
        SignedReceipt found = find(receipt);
        return ProblemAnswers.isForPeople(request) ? page(found, null) : answer(new Answer(true, found));
    }

    @PostMapping(path = "/receipts/{receipt}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Whether a file is the one that was handed in",
            description = "Its digest is compared with the receipt's. The file is not kept.")
    Object compare(@PathVariable String receipt, @RequestPart MultipartFile file, HttpServletRequest request)
            throws IOException {
        SignedReceipt found = find(receipt);
        String sha256 = digest(file);
        Comparison comparison = new Comparison(true, found.sha256().equals(sha256), sha256);
        return ProblemAnswers.isForPeople(request) ? page(found, comparison) : answer(comparison);
    }

    @GetMapping("/.well-known/jwks.json")
    @Operation(summary = "The keys that receipts can be verified with", description = "A JWK set (RFC 7517, RFC 8037).")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .body(receipts.publicKeys());
    }

    private SignedReceipt find(String receipt) {
        return receipts.find(receipt).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "receipt-unknown"));
    }

    private static ResponseEntity<Object> answer(Object body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(body);
    }

    private static ModelAndView page(SignedReceipt receipt, @Nullable Comparison comparison) {
        ModelAndView page = new ModelAndView("receipt-check");
        page.addObject("receipt", receipt);
        page.addObject("time", BeijingTime.second(receipt.receivedAt()));
        page.addObject("comparison", comparison);
        return page;
    }

    private static String digest(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream();
                DigestInputStream digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
