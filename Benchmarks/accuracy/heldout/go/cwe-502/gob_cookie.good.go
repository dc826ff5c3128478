package handlers

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
)

type Cart struct {
	Items map[string]int
	Extra any
}

func cartFrom(r *http.Request) (*Cart, error) {
	c, err := r.Cookie("cart")
	if err != nil {
		return nil, err
	}
	raw, err := base64.URLEncoding.DecodeString(c.Value)
	if err != nil {
		return nil, err
	}
	var cart Cart
	if err := json.Unmarshal(raw, &cart.Items); err != nil {
		return nil, err
	}
	if len(cart.Items) > 100 {
		return nil, errors.New("cart too large")
	}
	return &cart, nil
}
