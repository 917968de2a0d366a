/** A form is sent as it is, whatever the description says of its fields. */
export function sent(form: FormData): { body: never; bodySerializer: () => FormData } {
  return { body: undefined as never, bodySerializer: () => form };
}
