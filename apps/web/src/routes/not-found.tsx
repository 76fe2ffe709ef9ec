import { ButtonLink } from "../ui/link.tsx";
import { Stage } from "../ui/stage.tsx";

export function NotFound() {
  return (
    <Stage title="There is no such page" lead="The address may be mistyped, or the page has moved.">
      <ButtonLink to="/" size="md">Go to your start page</ButtonLink>
    </Stage>
  );
}
