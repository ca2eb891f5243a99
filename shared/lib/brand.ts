declare const brand: unique symbol;

/** A `Base` that cannot be mixed up with another one of the same shape. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
