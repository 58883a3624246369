/**
 * The folder in which a platform keeps the code: SCF's `/var/user/`, and those of images and of what people move from.
 * https://cloud.tencent.com/document/product/583/14570
 */
export const codeRoot = /^\/(?:var\/(?:user|task)|user_code|code|workspace|app|usr\/src\/app)\//

/** A file by its place in the package. */
export function inPackage(file: string): string {
  return file.replace(codeRoot, '')
}
