package jobs

import (
	"errors"
	"sync"
)

type Account struct {
	mu      sync.Mutex
	balance int64
}

func (a *Account) Withdraw(amount int64) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if amount <= 0 || a.balance < amount {
		return errors.New("cannot withdraw")
	}
	a.balance -= amount
	return nil
}
