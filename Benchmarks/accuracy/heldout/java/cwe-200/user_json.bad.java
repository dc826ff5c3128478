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

    record MemberView(long id, String name, String email, String passwordHash, String totpSecret) {
        static MemberView of(Member m) {
            return new MemberView(m.getId(), m.getName(), m.getEmail(),
                    m.getPasswordHash(), m.getTotpSecret());
        }
    }

    @GetMapping
    public List<MemberView> all() {
        return members.findAll().stream().map(MemberView::of).toList();
    }
}
