package robot;

import java.lang.reflect.Method;
import java.util.Set;
import org.springframework.web.bind.annotation.*;

@RestController
public class ActionController {
    private static final Set<String> ACTIONS = Set.of("start", "stop", "status");
    private final RobotService robot;

    public ActionController(RobotService robot) {
        this.robot = robot;
    }

    @PostMapping("/robot/{action}")
    public Object run(@PathVariable String action) throws ReflectiveOperationException {
        if (!ACTIONS.contains(action)) {
            throw new IllegalArgumentException("no such action");
        }
        Method m = RobotService.class.getMethod(action);
        return m.invoke(robot);
    }
}
