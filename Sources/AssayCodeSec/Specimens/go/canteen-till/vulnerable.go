// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package canteen

import (
	"errors"
	"fmt"
)

// ErrBalance says that there is too little money on a card.
var ErrBalance = errors.New("too little money on the card")

// Till books meals on the cards of the pupils.
type Till struct {
	load func(card string) (int, error)
	save func(card string, cents int) error
}

// NewTill makes a till that works on the card server.
func NewTill(load func(card string) (int, error), save func(card string, cents int) error) *Till {
	return &Till{load: load, save: save}
}

// Charge books a price on a card and returns what is left on it.
func (t *Till) Charge(card string, price int) (int, error) {
	balance, err := t.load(card)
	if err != nil {
		return 0, fmt.Errorf("card %s: %w", card, err)
	}
	if balance < price {
		return balance, ErrBalance
	}
	balance -= price
	if err := t.save(card, balance); err != nil {
		return 0, fmt.Errorf("card %s: %w", card, err)
	}
	return balance, nil
}
