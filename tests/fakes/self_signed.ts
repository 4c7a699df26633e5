/**
 * A certificate for `secure.test` that nobody vouches for, and its key, which
 * guards nothing: they were made for these tests alone.
 */
export const selfSigned: { cert: string; key: string } = {
  cert: `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUG52uSHRYuUEaHGNqBaGmT2h6yL8wCgYIKoZIzj0EAwIw
FjEUMBIGA1UEAwwLc2VjdXJlLnRlc3QwIBcNMjYxMTIwMTA0OTEwWhgPMjEyNjEw
MjcxMDQ5MTBaMBYxFDASBgNVBAMMC3NlY3VyZS50ZXN0MFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEsJz6vQz4LrJnYEjYcHe3A2ELonrF2+xUzfNwlfxKc8fYNTY8
w9n97HMwajvuuVeIAGNRGJhmxpeMksA/Tx7SyKNrMGkwHQYDVR0OBBYEFCaBJKx3
Eic5iwHPvzuSHnyyfMIxMB8GA1UdIwQYMBaAFCaBJKx3Eic5iwHPvzuSHnyyfMIx
MA8GA1UdEwEB/wQFMAMBAf8wFgYDVR0RBA8wDYILc2VjdXJlLnRlc3QwCgYIKoZI
zj0EAwIDSQAwRgIhAPDYPlt4HEn0RjwK6TTA3d8V1tmeCLO/SaOX76MFZXZ5AiEA
7kwUyaWfWrDtqQg6Sj2uGahTuJXqrbVZYOggFcLYQcI=
-----END CERTIFICATE-----
`,
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYtlcRlE8FtOxwOs1
nkeEl7TuHJPfnq2KxYyc75ROZ0ihRANCAASwnPq9DPgusmdgSNhwd7cDYQuiesXb
7FTN83CV/Epzx9g1NjzD2f3sczBqO+65V4gAY1EYmGbGl4ySwD9PHtLI
-----END PRIVATE KEY-----
`,
};
