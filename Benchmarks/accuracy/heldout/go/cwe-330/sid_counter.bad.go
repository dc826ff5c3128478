package web

import (
	"fmt"
	"net/http"
	"sync"
)

type Sessions struct {
	mu   sync.Mutex
	next uint64
	m    map[string]string
}

func (s *Sessions) Start(w http.ResponseWriter, user string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next++
	sid := fmt.Sprintf("%08d", s.next)
	s.m[sid] = user
	http.SetCookie(w, &http.Cookie{Name: "sid", Value: sid, Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
}
