"""What an exhibition consists of."""

from dataclasses import asdict, dataclass, field
from typing import List, Optional


@dataclass
class Work:
    """A file of an exhibition."""

    path: str
    size: int
    sha256: str
    caption: str = ""
    year: Optional[int] = None


@dataclass
class Exhibition:
    """An exhibition with its works in their order."""

    slug: str
    title: str
    works: List[Work] = field(default_factory=list)

    @property
    def size(self):
        return sum(work.size for work in self.works)

    def as_dict(self):
        return asdict(self)

    @classmethod
    def from_dict(cls, values):
        works = [Work(**work) for work in values["works"]]
        return cls(values["slug"], values["title"], works)
