from jinja2 import Environment, FileSystemLoader, select_autoescape


class Mailer:
    """Renders the HTML mails of the shop."""

    def __init__(self, transport, folder="templates/mail"):
        self.transport = transport
        self.env = Environment(loader=FileSystemLoader(folder), trim_blocks=True,
                               autoescape=select_autoescape(["html", "xml"]))

    def order_placed(self, order, customer):
        body = self.env.get_template("order.html").render(order=order, name=customer.name,
                                                          note=order.note)
        self.transport.send(customer.email, "Thank you for your order", html=body)
