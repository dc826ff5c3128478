@RestController
class OrderApi {
    // ruleid: assay.java.object-without-owner-check
    @GetMapping("/orders/{id}") public Order get(@PathVariable Long id) { return orderRepository.findById(id).orElseThrow(); }
    // ruleid: assay.java.object-without-owner-check
    @DeleteMapping("/documents/{documentId}") public void drop(@PathVariable("documentId") long documentId, Principal principal) { documents.deleteById(documentId); }
    // ok: assay.java.object-without-owner-check
    @GetMapping("/mine/{id}") public Order mine(@PathVariable Long id, Principal principal) { return orderRepository.findByIdAndOwner(id, principal.getName()).orElseThrow(); }
    // ok: assay.java.object-without-owner-check
    @GetMapping("/checked/{id}") public Order checked(@PathVariable Long id, Principal principal) {
        Order o = orderRepository.findById(id).orElseThrow();
        if (!o.getOwner().equals(principal.getName())) {
            throw new AccessDeniedException("not yours");
        }
        return o;
    }
    // ok: assay.java.object-without-owner-check
    @GetMapping("/products/{id}") public Product product(@PathVariable Long id) { return productRepository.findById(id).orElseThrow(); }
}
@WebServlet("/invoice")
class InvoicePage extends HttpServlet {
    // ruleid: assay.java.object-without-owner-check
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getSession().getAttribute("user") == null) {
            response.sendError(401);
            return;
        }
        long id = Long.parseLong(request.getParameter("id"));
        show(response, invoiceDao.findById(id));
    }
}
@WebServlet("/admin/members/remove")
class RemoveMember extends HttpServlet {
    // ruleid: assay.java.admin-servlet-open
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        members.delete(request.getParameter("id"));
    }
}
@WebServlet("/admin/settings")
class ChangeSettings extends HttpServlet {
    // ruleid: assay.java.admin-servlet-open
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        settings.update(request.getParameterMap());
    }
}
@WebServlet("/admin/members/ban")
class BanMember extends HttpServlet {
    // ok: assay.java.admin-servlet-open
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole("ADMIN")) {
            response.sendError(403);
            return;
        }
        members.ban(request.getParameter("id"));
    }
}
@WebServlet("/admin/state")
class ShowState extends HttpServlet {
    // ok: assay.java.admin-servlet-open
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getWriter().println("up");
    }
}
