function applyGuardianForm(guardian, body) {
  const changes = JSON.parse(body);
  for (const field of Object.keys(changes)) {
    const value = changes[field];
    guardian[field] = typeof value === "string" ? value.trim() : value;
  }
  guardian.changedAt = new Date().toISOString();
  return guardian;
}
