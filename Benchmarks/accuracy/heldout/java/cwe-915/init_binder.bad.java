package hr;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.*;

@Controller
@RequestMapping("/employees")
public class EmployeeFormController {
    private final EmployeeService service;

    public EmployeeFormController(EmployeeService service) {
        this.service = service;
    }

    @InitBinder("employee")
    void binder(WebDataBinder b) {
        b.setAutoGrowNestedPaths(false);
    }

    @ModelAttribute("employee")
    EmployeeEntity employee(java.security.Principal p) {
        return service.byLogin(p.getName());
    }

    @PostMapping("/own")
    public String save(@ModelAttribute("employee") EmployeeEntity employee) {
        service.save(employee);
        return "redirect:/employees/own";
    }
}
