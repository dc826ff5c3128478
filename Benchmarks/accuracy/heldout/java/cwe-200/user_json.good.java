package api;

import java.util.List;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/api/members")
public class MemberController {
    private final MemberRepository members;

    public MemberController(MemberRepository members) {
        this.members = members;
    }

    record MemberView(long id, String name) {
        static MemberView of(Member m) {
            return new MemberView(m.getId(), m.getName());
        }
    }

    @GetMapping
    public List<MemberView> all() {
        return members.findAll().stream().map(MemberView::of).toList();
    }
}
