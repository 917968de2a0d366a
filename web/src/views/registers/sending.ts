/** A form is sent as it is, whatever the description says of its fields. */
export function sent(form: FormData): { body: never; bodySerializer: () => FormData } {
  // a client that has no body to serialize sends none
  return { body: form as never, bodySerializer: () => form };
}
