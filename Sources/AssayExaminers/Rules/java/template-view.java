@Controller
class View {
    @GetMapping("/page")
    public String page(@RequestParam String lang) {
        // ruleid: assay.java.view-name-from-input
        return "pages/" + lang + "/welcome";
    }
    @GetMapping("/doc/{name}")
    public String doc(@PathVariable String name) {
        // ruleid: assay.java.view-name-from-input
        return "docs/" + name;
    }
    @GetMapping("/known")
    public String known(@RequestParam String lang, Model model) {
        if (!LANGS.contains(lang)) return "error";
        model.addAttribute("lang", lang);
        // ok: assay.java.view-name-from-input
        return "pages/" + lang;
    }
    @GetMapping("/num")
    public String num(@RequestParam int page) {
        // ok: assay.java.view-name-from-input
        return "pages/" + page;
    }
}
