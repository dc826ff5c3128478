import logging

from .revocation import RevocationList, RevocationUnavailable

log = logging.getLogger(__name__)


class DoorControl:
    def __init__(self, cards, doors):
        self.cards = cards
        self.doors = doors

    def may_enter(self, card_id, door_id):
        card = self.cards.get(card_id)
        if card is None or door_id not in card.doors:
            return False
        try:
            if RevocationList.current().contains(card_id):
                return False
        except RevocationUnavailable:
            log.exception("revocation list not available, door %s stays shut", door_id)
            return False
        self.doors[door_id].open(seconds=5)
        return True
