from string import Template

from fastapi import Depends, FastAPI
from pydantic import BaseModel

from .auth import current_account
from .store import last_invoice

app = FastAPI()


class Layout(BaseModel):
    text: str


@app.post("/invoice/preview")
def preview(layout: Layout, account=Depends(current_account)):
    invoice = last_invoice(account.id)
    body = Template(layout.text).safe_substitute(number=invoice.number, total=invoice.total)
    return {"number": invoice.number, "body": body}
