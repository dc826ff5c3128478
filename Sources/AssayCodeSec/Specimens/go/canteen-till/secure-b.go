// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package canteen

import "errors"

// ErrBalance says that there is too little money on a card.
var ErrBalance = errors.New("too little money on the card")

// Till books meals on the cards of the pupils, one after the other.
type Till struct {
	orders chan func()
	load   func(card string) (int, error)
	save   func(card string, cents int) error
}

// NewTill makes a till that works on the card server.
func NewTill(load func(card string) (int, error), save func(card string, cents int) error) *Till {
	till := &Till{orders: make(chan func()), load: load, save: save}
	go func() {
		for order := range till.orders {
			order()
		}
	}()
	return till
}

// Charge books a price on a card and returns what is left on it.
func (t *Till) Charge(card string, price int) (left int, err error) {
	done := make(chan struct{})
	t.orders <- func() {
		defer close(done)
		left, err = t.book(card, price)
	}
	<-done
	return left, err
}

// book does the work of one order.
func (t *Till) book(card string, price int) (int, error) {
	balance, err := t.load(card)
	if err != nil {
		return 0, err
	}
	if balance < price {
		return balance, ErrBalance
	}
	if err := t.save(card, balance-price); err != nil {
		return 0, err
	}
	return balance - price, nil
}
