from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel
from sqlalchemy.orm import Session

from .auth import current_user
from .db import Note, get_session

app = FastAPI()


class NoteIn(BaseModel):
    title: str
    text: str


@app.put("/notes/{note_id}")
def update(note_id: int, body: NoteIn, user=Depends(current_user),
           db: Session = Depends(get_session)):
    note = db.get(Note, note_id)
    if note is None:
        raise HTTPException(404)
    note.title = body.title
    note.text = body.text
    note.edited_by = user.id
    db.commit()
    return {"id": note.id, "title": note.title}
