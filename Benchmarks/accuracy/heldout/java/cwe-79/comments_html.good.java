package blog.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.util.HtmlUtils;

@RestController
public class CommentController {
    private final CommentRepository comments;

    public CommentController(CommentRepository comments) {
        this.comments = comments;
    }

    @GetMapping(value = "/posts/{id}/comments", produces = MediaType.TEXT_HTML_VALUE)
    public String list(@PathVariable long id) {
        StringBuilder html = new StringBuilder("<ul>");
        for (Comment c : comments.findByPostId(id)) {
            html.append("<li><b>").append(HtmlUtils.htmlEscape(c.getAuthor())).append("</b>: ")
                .append(HtmlUtils.htmlEscape(c.getText())).append("</li>");
        }
        return html.append("</ul>").toString();
    }
}
