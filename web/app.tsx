import { createBrowserRouter, RouterProvider } from 'react-router'
import { patchRoutesOnNavigation, routes } from './routes.tsx'

const router = createBrowserRouter(routes, { patchRoutesOnNavigation })

/** The whole web app: which page belongs to which address is in routes.tsx. */
export const App = () => <RouterProvider router={router} />
