// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The status board: one number, one status (checklist E1-19, GEN-13). The same content as a page,
/// as plain text and as JSON.
@Controller
final class BoardController {
    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Board board;

    BoardController(Board board) {
        this.board = board;
    }

    @GetMapping("/board")
    ModelAndView look(@RequestParam(defaultValue = "") String number, Locale locale) {
        return number.isBlank() ? empty() : page(number, locale);
    }

    @GetMapping("/board/{number}")
    ModelAndView page(@PathVariable String number, Locale locale) {
        Board.Entry entry = board.look(number, locale);
        var page = empty();
        page.addObject("entry", entry);
        page.addObject("here", "/board" + (entry.known() ? "/" + entry.number() : ""));
        page.setStatus(status(entry));
        return page;
    }

    @GetMapping(path = "/board/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Board.Entry> json(@PathVariable String number, Locale locale) {
        Board.Entry entry = board.look(number, locale);
        return ResponseEntity.status(status(entry)).body(entry);
    }

    @GetMapping(path = "/board/{number}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text(@PathVariable String number, Locale locale) {
        Board.Entry entry = board.look(number, locale);
        return ResponseEntity.status(status(entry)).contentType(TEXT).body(entry.plain());
    }

    private static ModelAndView empty() {
        var page = new ModelAndView("board");
        page.addObject("here", "/board");
        return page;
    }

    private static HttpStatus status(Board.Entry entry) {
        return entry.known() ? HttpStatus.OK : HttpStatus.NOT_FOUND;
    }
}
