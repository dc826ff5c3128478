const trimmed = (value) => String(value).trim();

function applyGuardianForm(guardian, body) {
  const { fullName = guardian.fullName, phone = guardian.phone, language = guardian.language } = JSON.parse(body);
  return {
    ...guardian,
    fullName: trimmed(fullName),
    phone: trimmed(phone),
    language: trimmed(language),
    changedAt: new Date().toISOString(),
  };
}
