/// By what a NATS server knows whoever comes: the variables that its own tools read.
struct NatsAccess {
  let credentials: String?
  let authority: String?
  let certificate: String?
  let key: String?
  let user: String?
  let password: String?

  init(_ environment: ProcessEnvironment) {
    credentials = environment["NATS_CREDS"]
    authority = environment["NATS_CA"]
    certificate = environment["NATS_CERT"]
    key = environment["NATS_KEY"]
    user = environment["NATS_USER"]
    password = environment["NATS_PASSWORD"]
  }
}
